/** A Word file: pages from several exercises with numbers of their own, and the parts that all share. */

import type { Base, Form } from "../blank-forms.ts";
import { yieldToPage } from "../../common/time-slices.ts";
import { sha256 } from "../../common/sha256.ts";
import { escape, runs } from "./ooxml.ts";
import { pack } from "./zip.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The type of a Word file. */
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A document that grows page by page. */
export class Package {
  readonly #base: Base;
  readonly #pages: string[] = [];
  readonly #links: string[] = [];
  readonly #lists: number[] = [];
  readonly #pictures: Uint8Array[] = [];
  #numbers = 0;

  constructor(base: Base) {
    this.#base = base;
  }

  /** Takes a picture in, and gives the relationship by which it is shown. */
  readonly take = (png: Uint8Array): string => `picture${this.#pictures.push(png) - 1}`;

  /** Adds pages. Their controls, lists, links and drawings get numbers that nothing else in the document has. */
  add(body: string, form: Form | null, options: { bookmark?: string; newPage?: boolean } = {}): void {
    const links = this.#links.length, lists = this.#lists.length;
    const { firstList, longestTag } = this.#base;
    this.#links.push(...form?.links ?? []);
    this.#lists.push(...form?.lists ?? []);
    let pages = body
      .replace(/<w:id w:val="\d+"\/>/g, () => `<w:id w:val="${++this.#numbers}"/>`)
      .replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${++this.#numbers}"`)
      .replace(/<w:tag w:val="([^"]*)"\/>/g, (_, tag) => `<w:tag w:val="${fitted(tag, longestTag)}"/>`)
      .replace(/<w:hyperlink r:id="link(\d+)"/g, (_, id) => `<w:hyperlink r:id="link${links + Number(id)}"`)
      .replace(
        /<w:numId w:val="(\d+)"\/>/g,
        (whole, id) => Number(id) < firstList ? whole : `<w:numId w:val="${lists + Number(id)}"/>`,
      );
    if (options.newPage) pages = pages.replace(/<w:pStyle w:val="\w+"\/>/, "$&<w:pageBreakBefore/>");
    if (options.bookmark) {
      const id = ++this.#numbers;
      const mark =
        `<w:bookmarkStart w:id="${id}" w:name="${options.bookmark}"/><w:bookmarkEnd w:id="${id}"/>`;
      pages = pages.replace(/<w:pStyle w:val="Title"\/>.*?<\/w:pPr>/s, (whole) => whole + mark);
    }
    this.#pages.push(pages);
  }

  /** The finished file. `path` is the page of the manual that it comes from. */
  async file(title: string, path: string, made: Date): Promise<Blob> {
    const texts: Record<string, string> = { ...this.#base.texts };
    const put = (name: string, before: string, more: string) => {
      const [head, tail] = cut(texts[name]!, before);
      texts[name] = head + more + tail;
    };
    put("word/document.xml", "<w:sectPr>", this.#pages.join(""));
    put("word/numbering.xml", "</w:numbering>", this.#numberings());
    put("word/_rels/document.xml.rels", "</Relationships>", this.#relations());
    const address = this.#base.address.replace("{path}", path);
    texts["word/footer1.xml"] = texts["word/footer1.xml"]!
      .replace("{title}", () => escape(title)).replaceAll("{path}", path.replace(/\/$/, ""));
    if (address) {
      texts["word/_rels/footer1.xml.rels"] =
        `${HEAD}<Relationships xmlns="${PACKAGE}">${link("link0", address)}` +
        "</Relationships>";
    }
    texts["docProps/core.xml"] = about(title, made);
    await yieldToPage();
    const others = Object.entries(this.#base.others).map(([name, packed]): [string, Uint8Array] => [
      name,
      Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)),
    ]);
    const pictures = this.#pictures.map((
      png,
      index,
    ): [string, Uint8Array] => [`word/media/picture${index}.png`, png]);
    // Word wants to meet the list of what is in the file first.
    const first = "[Content_Types].xml";
    const order = [first, ...Object.keys(texts).filter((name) => name !== first)];
    return await pack(order.map((name) => [name, texts[name]!]), [...others, ...pictures], WORD);
  }

  /** The numbering of each list, which begins anew. */
  #numberings(): string {
    const { firstList, figures } = this.#base;
    return this.#lists.map((start, index) => {
      const levels = Array.from(
        { length: 9 },
        (_, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
      );
      return `<w:num w:numId="${firstList + index}"><w:abstractNumId w:val="${figures}"/>${
        levels.join("")
      }</w:num>`;
    }).join("");
  }

  #relations(): string {
    return this.#links.map((address, index) => link(`link${index}`, address)).join("") +
      this.#pictures.map((_, index) =>
        `<Relationship Id="picture${index}" Type="${OFFICE}/image" Target="media/picture${index}.png"/>`
      ).join("");
  }
}

/** A text in two, before the last place where it says something. */
function cut(text: string, before: string): [string, string] {
  const at = text.lastIndexOf(before);
  return [text.slice(0, at), text.slice(at)];
}

function link(id: string, address: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${
    escape(address)
  }" TargetMode="External"/>`;
}

/** A tag in the length that Word allows, as src/alongside/render/word/ooxml.py shortens it. */
function fitted(tag: string, longest: number): string {
  return tag.length <= longest ? tag : `${tag.slice(0, longest - 9)}~${sha256(tag).slice(0, 8)}`;
}

/** What the file says about itself. Nobody is named as its author: the page does not know who writes. */
function about(title: string, made: Date): string {
  const moment = `${made.toISOString().slice(0, 19)}Z`;
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escape(title)}</dc:title>` +
    `<dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
    "</cp:coreProperties>";
}

/** Words that lead to a bookmark of the document. */
export function leadTo(bookmark: string, words: string): string {
  return `<w:hyperlink w:anchor="${bookmark}" w:history="1">${
    runs(words, '<w:rStyle w:val="Hyperlink"/>')
  }</w:hyperlink>`;
}
