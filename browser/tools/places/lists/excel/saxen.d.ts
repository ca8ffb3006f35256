/** What we use of saxen. */

export declare class Parser {
  on(event: "openTag", hear: (name: string, attributes: () => Record<string, string>) => void): this;
  on(event: "closeTag", hear: (name: string) => void): this;
  on(event: "text", hear: (words: string) => void): this;
  on(event: "cdata", hear: (words: string) => void): this;
  on(event: "error", hear: (error: Error) => void): this;
  write(xml: string): unknown;
  end(): unknown;
}
