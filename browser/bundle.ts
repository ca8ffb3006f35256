/**
 * Bundles the scripts of the pages so that code stands once on a page.
 *
 * A script that is loaded on demand takes from the script that loads it whatever stands there already: each such script
 * is bundled with those modules left out, and what it then imports of them its host provides as `self.alongside.code`.
 * Nobody lists what is shared; it is what the hosts of a script have in common. See decisions/0034-one-copy-of-code.md.
 */

import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

// Paths and no addresses: in an address, a space or an accent of the folder's name is written otherwise.
const folder = fileURLToPath(new URL(".", import.meta.url)).replace(/[/\\]$/, "");

/** A script for the pages, with the modules of ours that it carries. */
export interface Bundle {
  readonly name: string;
  readonly code: string;
  readonly modules: readonly string[];
}

/** What a script takes from its hosts: names, each with the module that exports it. */
type Names = Map<string, string>;

/** Which scripts load a script, by its name; one that a page names itself stands for itself and has none. */
export type Hosts = Readonly<Record<string, readonly string[]>>;

const options = {
  absWorkingDir: folder,
  bundle: true,
  // esbuild does not look by itself where Deno keeps packages.
  alias: {
    // What lies in src/alongside/kinds/ names our modules by this.
    alongside: folder,
    "@noble/ciphers/aes": fileURLToPath(import.meta.resolve("@noble/ciphers/aes")),
    fflate: fileURLToPath(import.meta.resolve("fflate")),
    numfmt: fileURLToPath(import.meta.resolve("numfmt")),
    papaparse: fileURLToPath(import.meta.resolve("papaparse")),
    saxen: fileURLToPath(import.meta.resolve("saxen")),
  },
  minify: true,
  // Papa Parse can fetch a table from an address; ours is read from a file, and nothing here may ask anybody.
  define: { XMLHttpRequest: "undefined" },
  // Modules only on the way: see `asClassic`.
  format: "esm",
  // The first browsers with <dialog>, which the workbook needs. Older ones show the pages without the script.
  target: ["chrome97", "firefox98", "safari15.4"],
  charset: "utf8",
  // Ours have none; those of a library name its licence and go along with it.
  legalComments: "inline",
  write: false,
  metafile: true,
} as const satisfies esbuild.BuildOptions;

/** Stands before the path of a module that a host has. */
const SHARED = "shared:";

/** Leaves out the modules that hosts have. Where it is known which names of them are imported, each is imported once. */
function leaveOut(shared: ReadonlySet<string>, names?: Names): esbuild.Plugin {
  return {
    name: "leave-out",
    setup(build) {
      build.onResolve({ filter: /^(\.|alongside\/)/ }, ({ path, resolveDir }) => {
        const file = path.startsWith(".")
          ? join(resolveDir, path)
          : join(folder, path.slice("alongside/".length));
        const module = relative(folder, file).replaceAll("\\", "/");
        if (!shared.has(module)) return null;
        return names ? { path: module, namespace: "host" } : { path: SHARED + module, external: true };
      });
      build.onResolve({ filter: /^shared:/ }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /./, namespace: "host" }, ({ path }) => {
        const own = [...names!].filter(([, module]) => module === path).map(([name]) => name);
        return { contents: own.length ? `export { ${own} } from "${SHARED}${path}";` : "", loader: "ts" };
      });
    },
  };
}

/** The modules of ours that a bundle carries. */
function modulesIn({ outputs }: esbuild.Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && isOurs(path))
      .map(([path]) => path)
  );
}

function isOurs(path: string): boolean {
  return !path.startsWith("<") && (!path.startsWith("..") || path.startsWith("../src/"));
}

/** The imports of a bundle from its hosts. */
const IMPORTS = /import\s*(?:\{([^}]*)\}\s*from\s*)?"shared:([^"]+)";/g;

/** What a bundle takes from its hosts: the names, each with what it is called in the bundle, by module. */
function importsOf(code: string): { readonly name: string; readonly own: string; readonly module: string }[] {
  return [...code.matchAll(IMPORTS)].flatMap(([, list = "", module]) =>
    list.split(",").map((each) => each.trim().split(" as ")).filter(([name]) => name)
      .map(([name, own = name]) => ({ name: name!, own: own!, module: module! }))
  );
}

/** All names that the files of a bundle import. Throws where two modules share one name. */
function namesOf(code: string): Names {
  const names: Names = new Map();
  if (code.replaceAll(IMPORTS, "").includes(`"${SHARED}`)) {
    throw new Error("what is shared is imported by its names alone");
  }
  for (const { name, module } of importsOf(code)) {
    const other = names.get(name);
    if (other && other !== module) throw new Error(`${other} and ${module} both share a ${name}`);
    names.set(name, module);
  }
  return names;
}

/** Those of the names that are used by what is left of the files; names in full, as they are before minifying. */
function usedOf(code: string): Names {
  const rest = code.replaceAll(IMPORTS, "");
  const isUsed = (own: string) =>
    new RegExp(`(?<![.\\w$])${own.replaceAll("$", "\\$")}(?![\\w$])`).test(rest);
  return new Map(importsOf(code).filter(({ own }) => isUsed(own)).map(({ name, module }) => [name, module]));
}

/** A bundle as a classic script, as module scripts do not load from a file on disk. */
async function asClassic(code: string, used: Names): Promise<string> {
  const bindings = importsOf(code).filter(({ name }) => used.has(name))
    .map(({ name, own }) => name === own ? name : `${name}:${own}`);
  const take = bindings.length ? `const{${bindings}}=self.alongside.code;` : "";
  const { minify, target, charset, legalComments } = options;
  const script = take + code.replaceAll(IMPORTS, "");
  return (await esbuild.transform(script, {
    format: "iife",
    minify,
    target: [...target],
    charset,
    legalComments,
  }))
    .code;
}

/** A script that carries an entry and provides some names to scripts that it loads. */
function entryOf(name: string, provided: Names): string {
  const by = new Map<string, string[]>();
  for (const [what, module] of [...provided].sort()) by.set(module, [...by.get(module) ?? [], what]);
  const imports = [...by].map(([module, names]) => `import { ${names} } from "./${module}";\n`);
  const provide = provided.size
    ? `import { pageGlobal } from "./common/page-global.ts";
       Object.assign(pageGlobal("code", () => ({})), { ${[...provided.keys()].sort()} });`
    : "";
  const kind = /^kind-(.+)$/.exec(name)?.[1];
  const file = kind ? `../src/alongside/kinds/${kind}/page.ts` : `./entries/${name}.ts`;
  return `import "${file}";\n${imports.join("")}${provide}`;
}

async function build(name: string, provided: Names, more: esbuild.BuildOptions) {
  const { outputFiles, metafile } = await esbuild.build({
    ...options,
    stdin: { contents: entryOf(name, provided), resolveDir: folder, sourcefile: `<${name}>`, loader: "ts" },
    ...more,
  });
  return { code: outputFiles![0]!.text, modules: modulesIn(metafile!) };
}

/** Bundles an entry without what its hosts have, and with what it provides to scripts that it loads. */
async function bundleOne(name: string, shared: ReadonlySet<string>, provided: Names) {
  const raw = await build(name, provided, { plugins: [leaveOut(shared)], minify: false });
  const taken = usedOf(raw.code);
  const { code, modules } = await build(name, provided, { plugins: [leaveOut(shared, namesOf(raw.code))] });
  return { bundle: { name, code: await asClassic(code, taken), modules } satisfies Bundle, taken };
}

/** Bundles these entries. Throws where a name is shared by two modules, or hosts load each other in a circle. */
export async function bundleAll(names: readonly string[], hosts: Hosts): Promise<Bundle[]> {
  const none: Names = new Map();
  const whole = new Map(
    await Promise.all(names.map(async (name) => {
      const { bundle } = await bundleOne(name, new Set(), none);
      return [name, new Set(bundle.modules)] as const;
    })),
  );
  const shared = new Map(
    names.map((name) => [name, inCommon((hosts[name] ?? []).map((host) => whole.get(host)!))]),
  );
  const provided = new Map(names.map((name): [string, Names] => [name, new Map()]));
  const provide = (script: string, name: string, module: string): void => {
    for (const host of hosts[script] ?? []) {
      if (shared.get(host)!.has(module)) provide(host, name, module);
      else provided.get(host)!.set(name, module);
    }
  };
  const bundles: Bundle[] = [];
  const left = new Set(names);
  while (left.size) {
    // Whoever loads nobody that is still to be bundled: what it has to provide is known.
    const ready = [...left].filter((name) => ![...left].some((other) => hosts[other]?.includes(name)));
    if (!ready.length) throw new Error(`in a circle: ${[...left]}`);
    const made = await Promise.all(
      ready.map((name) => bundleOne(name, shared.get(name)!, provided.get(name)!)),
    );
    for (const { bundle, taken } of made) {
      for (const [name, module] of taken) provide(bundle.name, name, module);
      bundles.push(bundle);
      left.delete(bundle.name);
    }
  }
  await esbuild.stop();
  return bundles.sort((one, other) => one.name < other.name ? -1 : 1);
}

/**
 * What every script carries itself: sentences go with who says them, and of small pure modules a copy costs the first
 * visit less than their names. Nothing here may keep anything, or be compared with what another script has.
 */
const COPIED =
  /words\.ts$|^(common\/(dates|load-script)|store\/loss-marker|answers\/(keys|progress)|page\/export-buttons)\.ts$/;

/** The modules that all of these have. */
function inCommon([first, ...rest]: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([...first ?? []].filter((each) => !COPIED.test(each) && rest.every((set) => set.has(each))));
}
