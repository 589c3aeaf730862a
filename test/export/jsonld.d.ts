/** The processor has no types of its own. */
declare module 'jsonld' {
  type Expanded = Record<string, { '@value'?: string; '@id'?: string; '@type'?: string }[]>;
  interface Loaded {
    contextUrl?: string;
    documentUrl: string;
    document: unknown;
  }
  const jsonld: {
    expand(
      document: unknown,
      options: { documentLoader(url: string): Promise<Loaded>; safe?: boolean },
    ): Promise<Expanded[]>;
  };
  export default jsonld;
}
