/** Figures for Prometheus, in its text format. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export class Metrics {
  readonly #counts = new Map<string, number>();
  readonly #buckets = SECONDS.map(() => 0);
  #appends = 0;
  #appendSeconds = 0;

  /** Counts a request by how it was answered. */
  request(call: string, status: number): void {
    this.#add(`roadmap_requests_total{call="${call}",status="${status}"}`, 1);
  }

  verdict(verdict: string): void {
    this.#add(`roadmap_entries_total{verdict="${verdict}"}`, 1);
  }

  error(of: 'database' | 'redis' | 'publish' | 'other'): void {
    this.#add(`roadmap_errors_total{of="${of}"}`, 1);
  }

  append(seconds: number): void {
    this.#appends += 1;
    this.#appendSeconds += seconds;
    for (const [i, limit] of SECONDS.entries())
      if (seconds <= limit) this.#buckets[i] = (this.#buckets[i] as number) + 1;
  }

  text(listeners: number): string {
    const bucket = (le: number | string, count: number) =>
      `roadmap_append_seconds_bucket{le="${le}"} ${count}`;
    const counted = (name: string) =>
      [...this.#counts].filter(([key]) => key.startsWith(name)).map(([key, n]) => `${key} ${n}`);
    return [
      '# TYPE roadmap_requests_total counter',
      ...counted('roadmap_requests_total'),
      '# TYPE roadmap_entries_total counter',
      ...counted('roadmap_entries_total'),
      '# TYPE roadmap_errors_total counter',
      ...counted('roadmap_errors_total'),
      '# TYPE roadmap_append_seconds histogram',
      ...SECONDS.map((limit, i) => bucket(limit, this.#buckets[i] as number)),
      bucket('+Inf', this.#appends),
      `roadmap_append_seconds_sum ${this.#appendSeconds}`,
      `roadmap_append_seconds_count ${this.#appends}`,
      '# TYPE roadmap_listeners gauge',
      `roadmap_listeners ${listeners}`,
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '',
    ].join('\n');
  }

  #add(key: string, count: number): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }
}
