/** The part of the edtf package that the tests use as their oracle; it brings no types. */
declare module 'edtf' {
  /** First and last instant in milliseconds, infinite or null where open. */
  export default function edtf(text: string): { min: number | null; max: number | null };
}
