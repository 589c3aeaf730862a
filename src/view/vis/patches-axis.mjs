/**
 * The axis: ticks are vis-timeline's, and are written into elements that stay in the page. Always
 * at the top, minor and major labels both, no weeks, in the language of its `moment` option.
 */
export function patchAxis(source) {
  source
    .replace(1, 'class TimeAxis extends Component {', 'class TimeAxis {')
    .replaceMethod('TimeAxis', 'constructor', CONSTRUCTOR, 50)
    .replaceMethod('TimeAxis', 'setOptions', SET_OPTIONS, 53)
    .replaceMethod('TimeAxis', 'destroy', '', 14)
    .replaceMethod('TimeAxis', '_repaintLabels', REPAINT + MINOR + FIRST + TICK, 156)
    .replaceMethod('TimeAxis', '_repaintMinorText', ELEMENT, 31)
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
    this.dom = { lines: [], majorTexts: [], minorTexts: [] };
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
    const { body, dom, options, props } = this;
    const { toTime, toScreen } = body.util;
    const least = toTime((props.minorCharWidth || 10) * options.maxMinorChars) - toTime(0);
    const step = new TimeStep(new Date(body.range.start), new Date(body.range.end), least, [], options);
    step.setFormat(options.format);
    const { lines, majorTexts, minorTexts } = dom;
    this.spare = { lines, majorTexts, minorTexts };
    Object.assign(dom, { lines: [], majorTexts: [], minorTexts: [] });
    let width = 0;
    let firstMajor;
    let next = this._first(step);
    let xNext = toScreen(next);
    for (let count = 0; next <= body.range.end && count < 1000; count += 1) {
      const tick = this._tick(step, next);
      const { isMajor, className } = tick;
      const x = xNext;
      next = tick.next;
      xNext = toScreen(next);
      const before = width;
      width = xNext - x;
      const isShown = width >= before * 0.4;
      if (isShown) this._repaintMinor(x, width, tick.minor, className);
      if (isMajor && x > 0) {
        firstMajor ??= x;
        this._repaintText("majorTexts", x, tick.major, className);
      }
      if (isMajor || isShown) this._repaintLine(x, isMajor, className);
    }
    const text = step.getLabelMajor(toTime(0));
    if (!(text.length * (props.majorCharWidth || 10) + 10 >= firstMajor)) {
      this._repaintText("majorTexts", 0, text, "");
    }
    for (const element of Object.values(this.spare).flat()) element.remove();
  }
`;
// A width makes the browser lay out: a label has one only where it may need to be cut.
const MINOR = `  _repaintMinor(x, width, text, className) {
    const { style } = this._repaintText("minorTexts", x, text, className);
    const chars = text.length * (/[^ -~]/.test(text) ? 2 : 1.3);
    style.width = chars * this.props.minorCharWidth + 6 > width ? width + "px" : "";
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
const ELEMENT = `  _element(kind, parent) {
    let element = this.spare[kind].shift();
    if (!element) parent.append((element = document.createElement("div")));
    this.dom[kind].push(element);
    return element;
  }
  _repaintText(kind, x, text, className) {
    const label = this._element(kind, this.dom.foreground);
    const isMinor = kind === "minorTexts";
    setText(label, text);
    this._setClass(label, \`vis-text vis-\${isMinor ? "minor" : "major"} \${className}\`);
    this._setXY(label, x, isMinor ? this.props.majorLabelHeight : 0);
    return label;
  }
`;
const LINE = `  _repaintLine(left, isMajor, className) {
    const { dom, options, props } = this;
    const line = this._element("lines", dom.background);
    line.style.height = (isMajor ? props.majorLineHeight : props.minorLineHeight) + "px";
    this._setXY(line, left - 0.5, isMajor ? 0 : props.majorLabelHeight);
    this._setClass(line, \`vis-grid vis-vertical\${options.rtl ? "-rtl" : ""} vis-\${isMajor ? "major" : "minor"} \${className}\`);
    return line;
  }
`;
const PLACE = `  _setXY({ style }, x, y) {
    style.transform = \`translate(\${this.options.rtl ? -x : x}px, \${y}px)\`;
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
