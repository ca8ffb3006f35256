/** What we use of Papa Parse. */

interface ParseResult {
  readonly data: string[][];
  readonly errors: readonly { readonly type: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number; readonly truncated: boolean };
}

declare const Papa: {
  parse(
    text: string,
    options: { delimiter?: string; preview?: number; newline?: string; fastMode?: boolean },
  ): ParseResult;
  unparse(rows: readonly (readonly string[])[], options: { newline: string }): string;
};

export default Papa;
