/**
 * The axis: ticks are vis-timeline's, and are written into elements that stay in the page, on tracks
 * that move: while panning, only what comes and goes is written. Always at the top, minor and major
 * labels both, no weeks, in the language of its `moment` option.
 */
export function patchAxis(source) {
  source
    .replace(1, 'class TimeAxis extends Component {', 'class TimeAxis {')
    .replaceMethod('TimeAxis', 'constructor', CONSTRUCTOR, 50)
    .replaceMethod('TimeAxis', 'setOptions', SET_OPTIONS, 53)
    .replaceMethod('TimeAxis', 'destroy', '', 14)
    .replaceMethod(
      'TimeAxis',
      '_repaintLabels',
      REPAINT + MINOR + FIRST + TICK + TRACKS + BEGIN,
      156,
    )
    .replaceMethod('TimeAxis', '_repaintMinorText', PART, 31)
    .replaceMethod('TimeAxis', '_repaintMajorText', '', 31)
    .replaceMethod('TimeAxis', '_repaintMinorLine', LINE, 35)
    .replaceMethod('TimeAxis', '_repaintMajorLine', '', 32)
    .replaceMethod('TimeAxis', '_setXY', PLACE, 12)
    .replaceMethod('TimeAxis', '_create', CREATE_AXIS, 10)
    .replaceMethod('TimeAxis', 'redraw', REDRAW_AXIS, 67)
    .replaceMethod('TimeAxis', '_calculateCharSize', MEASURE_AXIS, 33);
}

const CONSTRUCTOR = `  constructor(body) {
    this.body = body;
    this.options = {};
    this.props = {};
    this.dom = {};
    this.parts = { lines: new Map(), majorTexts: new Map(), minorTexts: new Map() };
    this.ticks = new Map();
    this._create();
  }
`;
const SET_OPTIONS = `  setOptions(options) {
    Object.assign(this.options, options);
    this.ticks.clear();
  }
`;
// Classes for every day and month took most of the time; years are enough to find a line by.
const REPAINT = `  _repaintLabels() {
    const { body, options, props } = this;
    const { toTime, toScreen } = body.util;
    const least = toTime((props.minorCharWidth || 10) * options.maxMinorChars) - toTime(0);
    const step = new TimeStep(new Date(body.range.start), new Date(body.range.end), least, [], options);
    step.setFormat(options.format);
    let width = 0;
    let firstMajor;
    let next = this._first(step);
    this._moveTracks();
    this._begin(\`\${step.scale} \${step.step}\`, next, body.range.end);
    let xNext = toScreen(next);
    for (let count = 0; next <= body.range.end && count < 1000; count += 1) {
      const tick = this._tick(step, next);
      const { isMajor, className } = tick;
      const x = xNext;
      const at = next;
      next = tick.next;
      xNext = toScreen(next);
      const before = width;
      width = xNext - x;
      const isShown = width >= before * 0.4;
      if (isShown) this._repaintMinor(at, x, width, tick);
      if (isMajor && x > 0) {
        firstMajor ??= x;
        this._repaintText("majorTexts", at, x, tick.major, className);
      }
      if (isMajor || isShown) this._repaintLine(at, x, isMajor, className);
    }
    const text = step.getLabelMajor(toTime(0));
    if (!(text.length * (props.majorCharWidth || 10) + 10 >= firstMajor)) {
      this._repaintText("majorTexts", -Infinity, 0, text, "");
    }
    for (const kind of Object.keys(this.parts)) {
      for (const { element } of [...this.kept[kind].values(), ...this.free[kind]]) element.remove();
    }
  }
`;
// A width makes the browser lay out: a label has one only where it may need to be cut.
const MINOR = `  _repaintMinor(at, x, room, { minor, className }) {
    const part = this._repaintText("minorTexts", at, x, minor, className);
    const chars = minor.length * (/[^ -~]/.test(minor) ? 2 : 1.3);
    const width = chars * this.props.minorCharWidth + 6 > room ? room + "px" : "";
    if (part.width !== width) part.element.style.width = part.width = width;
  }
`;
// The first tick in sight: that of the last redraw or one soon after it, where the steps are the same.
const FIRST = `  _first(step) {
    const start = step._start.valueOf();
    let at = this.first;
    for (let count = 0; at <= start && count < 50; count += 1) {
      const tick = this.ticks.get(\`\${step.scale} \${step.step} \${at}\`);
      if (!tick) break;
      if (tick.next > start) return (this.first = at);
      at = tick.next;
    }
    step.start();
    return (this.first = step.current.valueOf());
  }
`;
// What follows from an instant is worked out once: arithmetic on dates took most of a redraw.
const TICK = `  _tick(step, at) {
    const { ticks } = this;
    const key = \`\${step.scale} \${step.step} \${at}\`;
    let tick = ticks.get(key);
    if (tick) return tick;
    if (ticks.size > 5000) ticks.clear();
    const current = (step.current = this.options.moment(at));
    const isMajor = step.isMajor();
    tick = {
      isMajor,
      minor: step.getLabelMinor(current),
      major: isMajor ? step.getLabelMajor(current) : "",
      className: step.scale === "year" ? "vis-year" + current.year() : "",
    };
    step.next();
    tick.next = step.current.valueOf();
    ticks.set(key, tick);
    return tick;
  }
`;
// What is placed stays where it is while the window only moves; another scale places all anew.
const TRACKS = `  _moveTracks() {
    const { start, end } = this.body.range;
    const scale = this.body.domProps.center.width / (end - start);
    this.moved = (this.from - start) * scale;
    // Farther away, browsers place things less exactly; arithmetic makes a little of any scale.
    if (!(Math.abs(this.moved) < 20000 && Math.abs(scale / this.scale - 1) < 1e-8)) {
      this.from = start;
      this.scale = scale;
      this.moved = 0;
    }
    for (const { style } of this.tracks) {
      style.transform = \`translateX(\${this.options.rtl ? -this.moved : this.moved}px)\`;
    }
  }
`;
// Parts of ticks that are still there are kept for them, the others serve those that come.
const BEGIN = `  _begin(steps, from, to) {
    const same = steps === this.steps;
    this.steps = steps;
    this.kept = {};
    this.free = {};
    this.last = {};
    // Where none is kept, those that are free stand in order already.
    this.inOrder = {};
    for (const kind of Object.keys(this.parts)) {
      const parts = this.parts[kind];
      const kept = (this.kept[kind] = new Map());
      const free = (this.free[kind] = []);
      for (const [at, part] of parts) {
        if (at === -Infinity || (same && at >= from && at <= to)) kept.set(at, part);
        else free.push(part);
      }
      parts.clear();
      this.inOrder[kind] = kept.size === 0;
    }
  }
`;
// In the order of time, for those who read the page.
const PART = `  _part(kind, at, track) {
    let part = this.kept[kind].get(at);
    if (part) this.kept[kind].delete(at);
    else {
      part = this.free[kind].shift();
      const isPlaced = part && this.inOrder[kind];
      part ??= { element: document.createElement("div"), left: Infinity };
      if (!isPlaced) {
        if (this.last[kind]) this.last[kind].after(part.element);
        else track.prepend(part.element);
      }
    }
    this.parts[kind].set(at, part);
    this.last[kind] = part.element;
    return part;
  }
  _repaintText(kind, at, x, text, className) {
    const part = this._part(kind, at, this.tracks[0]);
    const isMinor = kind === "minorTexts";
    setText(part.element, text);
    this._setClass(part.element, \`vis-text vis-\${isMinor ? "minor" : "major"} \${className}\`);
    this._setXY(part, x, isMinor ? this.props.majorLabelHeight : 0);
    return part;
  }
`;
const LINE = `  _repaintLine(at, x, isMajor, className) {
    const { options, props } = this;
    const part = this._part("lines", at, this.tracks[1]);
    const height = isMajor ? props.majorLineHeight : props.minorLineHeight;
    if (part.height !== height) part.element.style.height = (part.height = height) + "px";
    this._setXY(part, x - 0.5, isMajor ? 0 : props.majorLabelHeight);
    this._setClass(part.element, \`vis-grid vis-vertical\${options.rtl ? "-rtl" : ""} vis-\${isMajor ? "major" : "minor"} \${className}\`);
  }
`;
const PLACE = `  _setXY(part, x, y) {
    const left = (this.options.rtl ? -1 : 1) * (x - this.moved);
    if (Math.abs(part.left - left) < 0.01 && part.top === y) return;
    Object.assign(part, { left, top: y });
    part.element.style.transform = \`translate(\${left}px, \${y}px)\`;
  }
  _setClass(element, name) {
    if (element.className !== name) element.className = name;
  }
`;
const CREATE_AXIS = `  _create() {
    for (const name of ["foreground", "background"]) {
      this.dom[name] = document.createElement("div");
      this.dom[name].className = "vis-time-axis vis-" + name;
    }
    for (const name of ["minor", "major"]) {
      this.dom[name] = document.createElement("div");
      this.dom[name].className = "vis-text vis-measure vis-" + name;
      this.dom[name].append("0");
    }
    this.dom.foreground.append(this.dom.minor, this.dom.major);
    this.tracks = [this.dom.foreground, this.dom.background].map((parent) => {
      const track = parent.appendChild(document.createElement("div"));
      track.className = "vis-track";
      return track;
    });
    this.body.dom.top.append(this.dom.foreground);
    this.body.dom.backgroundVertical.append(this.dom.background);
  }
`;
const MEASURE_AXIS = `  _calculateCharSize() {
    for (const name of ["minor", "major"]) {
      this.props[name + "CharHeight"] = this.dom[name].clientHeight;
      this.props[name + "CharWidth"] = this.dom[name].clientWidth;
    }
  }
`;
// It stays in the page while it is written: taken out, all of it had to be styled anew.
const REDRAW_AXIS = `  redraw() {
    const { props } = this;
    props.minorLabelHeight = props.minorCharHeight;
    props.majorLabelHeight = props.majorCharHeight;
    props.minorLineHeight = this.body.domProps.root.height - props.majorLabelHeight + 1;
    props.majorLineHeight = props.minorLineHeight + props.majorLabelHeight;
    this.dom.foreground.style.height = props.minorLabelHeight + props.majorLabelHeight + "px";
    this._repaintLabels();
  }
`;
