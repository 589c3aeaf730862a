/** Server-sent events, as the HTML standard has them, from pieces of text. EventSource sends no Authorization. */

export interface ServerEvent {
  readonly type: string;
  readonly data: string;
}

/** Reads a stream: call it with each piece of text; returns the events that are complete. */
export function eventReader(): (piece: string) => ServerEvent[] {
  let rest = '';
  let isFirst = true;
  let type = '';
  let data: string[] = [];

  function field(line: string): void {
    const colon = line.indexOf(':');
    // A comment.
    if (colon === 0) return;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') type = value;
    else if (name === 'data') data.push(value);
  }

  return (piece) => {
    rest += piece;
    if (isFirst && rest !== '') {
      rest = rest.replace(/^\uFEFF/, '');
      isFirst = false;
    }
    const events: ServerEvent[] = [];
    // A CR at the end may be the first half of a line break.
    for (let end = /\r\n|\r(?!$)|\n/.exec(rest); end; end = /\r\n|\r(?!$)|\n/.exec(rest)) {
      const line = rest.slice(0, end.index);
      rest = rest.slice(end.index + end[0].length);
      if (line !== '') {
        field(line);
        continue;
      }
      if (data.length > 0) events.push({ type: type || 'message', data: data.join('\n') });
      type = '';
      data = [];
    }
    return events;
  };
}
