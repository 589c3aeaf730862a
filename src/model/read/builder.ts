import { type ClaimColumns, IntColumn, type MilestoneColumns, NONE } from '../columns.js';
import type { ClaimRow, TypedDates } from './claim.js';

/** Takes milestones one by one and makes the columns of a roadmap. */
export class ColumnsBuilder {
  readonly ids: string[] = [];
  readonly titles: string[] = [];
  /** By index of the claim; only those with a typed date. */
  readonly typed = new Map<number, TypedDates>();
  readonly #company = new IntColumn();
  readonly #stage = new IntColumn();
  readonly #technology = new IntColumn();
  readonly #firstClaim = new IntColumn();
  readonly #claims = {
    saidMin: new IntColumn(),
    saidMax: new IntColumn(),
    min: new IntColumn(),
    max: new IntColumn(),
    due: new IntColumn(),
    status: new IntColumn(),
    flags: new IntColumn(),
    retracts: new IntColumn(),
    place: new IntColumn(),
  };

  addMilestone(
    id: string,
    title: string,
    company: number,
    stage: number,
    technology: number,
  ): void {
    this.ids.push(id);
    this.titles.push(title);
    this.#company.push(company);
    this.#stage.push(stage);
    this.#technology.push(technology);
    this.#firstClaim.push(this.#claims.place.length);
  }

  /** The claims of the milestone added last, in any order; their ids are unique. */
  addClaims(rows: ClaimRow[]): void {
    rows.sort(byKnown);
    const first = this.#claims.place.length;
    const indices = new Map(rows.map(({ id }, index) => [id, index]));
    for (const row of rows) {
      const columns = this.#claims;
      columns.saidMin.push(row.saidMin);
      columns.saidMax.push(row.saidMax);
      columns.min.push(row.min);
      columns.max.push(row.max);
      columns.due.push(row.due);
      columns.status.push(row.status);
      columns.flags.push(row.flags);
      if (row.typed) this.typed.set(columns.place.length, row.typed);
      columns.place.push(row.place);
      const taken = row.retracts === null ? undefined : indices.get(row.retracts);
      columns.retracts.push(taken === undefined ? NONE : first + taken);
    }
  }

  milestones(): MilestoneColumns {
    this.#firstClaim.push(this.#claims.place.length);
    return {
      count: this.ids.length,
      ids: this.ids,
      titles: this.titles,
      company: this.#company.take(),
      stage: this.#stage.take(),
      technology: this.#technology.take(),
      firstClaim: this.#firstClaim.take(),
    };
  }

  claims(): ClaimColumns {
    const columns = this.#claims;
    return {
      count: columns.place.length,
      saidMin: columns.saidMin.take(),
      saidMax: columns.saidMax.take(),
      min: columns.min.take(),
      max: columns.max.take(),
      due: columns.due.take(),
      status: columns.status.take(),
      flags: columns.flags.take(),
      retracts: columns.retracts.take(),
      place: columns.place.take(),
    };
  }
}

/** The order in which claims became known: last day of saidOn, first day, place in the file. */
function byKnown(a: ClaimRow, b: ClaimRow): number {
  return a.saidMax - b.saidMax || a.saidMin - b.saidMin || a.place - b.place;
}
