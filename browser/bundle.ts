/**
 * Bundles the scripts of the pages so that code stands once on a page.
 *
 * A script that is loaded on demand takes from the script that loads it whatever stands there already: each such script
 * is bundled with those modules left out, and what it uses of them its host provides as `self.alongside.code`. Nobody
 * lists what is shared; it is what the hosts of a script have in common. See decisions/0026-one-copy-of-code.md.
 */

import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

// Paths and no addresses: in an address, a space or an accent of the folder's name is written otherwise.
const folder = fileURLToPath(new URL(".", import.meta.url)).replace(/[/\\]$/, "");

/** A script for the pages. */
export interface Bundle {
  readonly name: string;
  readonly code: string;
}

/** Which scripts load a script, by its name; one that a page names itself stands for itself and has none. */
export type Hosts = Readonly<Record<string, readonly string[]>>;

/** Names that a script takes or provides, each with the module that exports it. */
type Names = Map<string, string>;

/** Modules by their path from this folder, each with the names that it exports. */
type Modules = ReadonlyMap<string, readonly string[]>;

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
    qr: fileURLToPath(import.meta.resolve("qr")),
    "qr/decode.js": fileURLToPath(import.meta.resolve("qr/decode.js")),
    saxen: fileURLToPath(import.meta.resolve("saxen")),
  },
  minify: true,
  // Papa Parse can fetch a table from an address; ours is read from a file, and nothing here may ask anybody.
  define: { XMLHttpRequest: "undefined" },
  // Classic scripts: module scripts do not load from a file on disk.
  format: "iife",
  // The first browsers with <dialog>, which the workbook needs. Older ones show the pages without the script.
  target: ["chrome97", "firefox98", "safari15.4"],
  charset: "utf8",
  // Ours have none; those of a library name its licence and go along with it.
  legalComments: "inline",
  write: false,
  metafile: true,
} as const satisfies esbuild.BuildOptions;

/**
 * What every script carries itself: sentences go with who says them, and of small pure modules a copy costs the first
 * visit less than their names; kinds of prompts all use the same names. Nothing here may keep anything, or be compared with what another script has.
 */
const COPIED =
  /words\.ts$|\/kinds\/|^(common\/(dates|dom|line-breaks|load-script)|store\/loss-marker|answers\/(answer|keys|progress)|page\/export-buttons)\.ts$/;

/** Stands before the path of a module that a host has, before one of its names, and for the way to get at it. */
const HOST = "host", NAME = "name", TAKE = "take";

/** A name that is missing is of another version of the site; whoever has asked for the script hears that it is not to be had. */
const TAKING = `export const take = (name) => {
  const it = self.alongside?.code?.[name];
  if (it === undefined) throw new Error("another version: " + name);
  return it;
};`;

/** Leaves out modules that hosts have. Each of their names is a module of its own, so that only those are taken that are used. */
function leaveOut(shared: Modules): esbuild.Plugin {
  return {
    name: "leave-out",
    setup(build) {
      build.onResolve({ filter: /^(\.|alongside\/)/ }, ({ path, resolveDir }) => {
        const file = path.startsWith(".")
          ? join(resolveDir, path)
          : join(folder, path.slice("alongside/".length));
        const module = relative(folder, file).replaceAll("\\", "/");
        return shared.has(module) ? { path: module, namespace: HOST } : null;
      });
      build.onLoad({ filter: /./, namespace: HOST }, ({ path: module }) => ({
        contents: shared.get(module)!.map((name) => `export { ${name} } from "${NAME}:${module}#${name}";`)
          .join("\n"),
      }));
      build.onResolve({ filter: /^(name|take):/ }, ({ path }) => {
        const [namespace = "", rest = ""] = path.split(":");
        return { path: rest, namespace, sideEffects: false };
      });
      build.onLoad({ filter: /./, namespace: NAME }, ({ path }) => {
        const name = path.split("#")[1];
        const taken = `export const ${name} = /* @__PURE__ */ take("${name}");`;
        return { contents: `import { take } from "${TAKE}:it";\n${taken}` };
      });
      build.onLoad({ filter: /./, namespace: TAKE }, () => ({ contents: TAKING }));
    },
  };
}

/** The paths of what has gone into a bundle. */
function inputsOf({ outputs }: esbuild.Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path)
  );
}

function isOurs(path: string): boolean {
  return /^(\.\.\/src\/)?[\w./-]+\.ts$/.test(path);
}

/** A script that carries an entry, and provides some names to scripts that it loads. */
function entryOf(name: string, provided: Names): string {
  const imports = [...provided].sort().map(([what, module]) => `import { ${what} } from "./${module}";\n`);
  const provide = provided.size
    ? `import { pageGlobal } from "./common/page-global.ts";
       Object.assign(pageGlobal("code", () => ({})), { ${[...provided.keys()].sort()} });`
    : "";
  const kind = /^kind-(.+)$/.exec(name)?.[1];
  const file = kind ? `../src/alongside/kinds/${kind}/page.ts` : `./entries/${name}.ts`;
  return `import "${file}";\n${imports.join("")}${provide}`;
}

/** Bundles an entry without what its hosts have, and with what it provides to scripts that it loads. */
async function bundleOne(name: string, shared: Modules, provided: Names) {
  const { outputFiles, metafile } = await esbuild.build({
    ...options,
    stdin: { contents: entryOf(name, provided), resolveDir: folder, sourcefile: `<${name}>`, loader: "ts" },
    plugins: [leaveOut(shared)],
  });
  const inputs = inputsOf(metafile);
  const taken: Names = new Map();
  for (const path of inputs.filter((each) => each.startsWith(`${NAME}:`))) {
    const [module = "", what = ""] = path.slice(NAME.length + 1).split("#");
    note(taken, what, module);
  }
  return { bundle: { name, code: outputFiles[0]!.text }, modules: inputs.filter(isOurs), taken };
}

/** What modules export. */
async function exportsOf(modules: readonly string[]): Promise<Modules> {
  const { metafile } = await esbuild.build({
    ...options,
    bundle: false,
    alias: {},
    format: "esm",
    entryPoints: [...modules],
    outdir: folder,
  });
  return new Map(Object.values(metafile.outputs).map(({ entryPoint, exports }) => [entryPoint!, exports]));
}

/** Notes that a module exports a name. Throws where another does too: it would not be known whose it is. */
function note(names: Names, name: string, module: string): void {
  const other = names.get(name) ?? module;
  if (other !== module) throw new Error(`${other} and ${module} both export ${name}, and share a page`);
  names.set(name, module);
}

/** The modules that all of these have. */
function inCommon([first = [], ...rest]: readonly (readonly string[])[]): string[] {
  return first.filter((each) => !COPIED.test(each) && rest.every((others) => others.includes(each)));
}

/** Bundles these entries. Throws where a name is shared by two modules, or hosts load each other in a circle. */
export async function bundleAll(names: readonly string[], hosts: Hosts): Promise<Bundle[]> {
  const nothing: Names = new Map();
  const whole = new Map(
    await Promise.all(names.map(async (name) => {
      return [name, (await bundleOne(name, new Map(), nothing)).modules] as const;
    })),
  );
  const common = (name: string) => inCommon((hosts[name] ?? []).map((host) => whole.get(host)!));
  const exports = await exportsOf([...new Set(names.flatMap(common))]);
  const shared = new Map(
    names.map((name) => [name, new Map(common(name).map((module) => [module, exports.get(module)!]))]),
  );
  const provided = new Map(names.map((name): [string, Names] => [name, new Map()]));
  const provide = (script: string, name: string, module: string): void => {
    for (const host of hosts[script] ?? []) {
      if (shared.get(host)!.has(module)) provide(host, name, module);
      else note(provided.get(host)!, name, module);
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
