/**
 * vis-timeline's window: its bounds, and how a drag and a pinch move it. Without animation, wheel,
 * hidden dates and a window that follows the clock, which are ours or nobody's.
 */
export function patchRange(source) {
  source
    .replace(1, 'class Range extends Component {', 'class Range {')
    .keepMethods('Range', METHODS, 13)
    .replaceMethod('Range', 'constructor', CONSTRUCTOR, 73)
    .replaceMethod('Range', 'setOptions', SET_OPTIONS, 52)
    .replaceMethod('Range', 'setRange', SET_RANGE, 139)
    .replaceMethod('Range', '_applyRange', APPLY_RANGE, 139)
    .replaceMethod('Range', '_onDragStart', DRAG_START, 29)
    .replaceMethod('Range', '_onDrag', DRAG, 84)
    .replaceMethod('Range', '_onDragEnd', DRAG_END, 29)
    .replaceMethod('Range', '_onTouch', TOUCH, 16)
    .replaceMethod('Range', '_onPinch', PINCH, 85)
    .replaceMethod('Range', '_isInsideRange', IS_INSIDE, 20)
    .replaceMethod('Range', 'destroy', DESTROY, 6)
    .drop('validateDirection');
}

const METHODS = [
  'constructor',
  'setOptions',
  'setRange',
  '_applyRange',
  '_onDragStart',
  '_onDrag',
  '_onDragEnd',
  '_onTouch',
  '_onPinch',
  '_isInsideRange',
  'destroy',
];

const CONSTRUCTOR = `  constructor(body) {
    this.body = body;
    this.options = {};
    this.touch = {};
    const { emitter } = body;
    emitter.on("touch", () => this._onTouch());
    emitter.on("panstart", (event) => this._onDragStart(event));
    emitter.on("panmove", (event) => this._onDrag(event));
    emitter.on("panend", () => this._onDragEnd());
    emitter.on("pinch", (event) => this._onPinch(event));
  }
`;
const SET_OPTIONS = `  setOptions(options) {
    Object.assign(this.options, options);
    if ("start" in options) this.setRange(options.start, options.end, false);
  }
`;
const SET_RANGE = `  setRange(start, end, byUser) {
    if (!this._applyRange(start, end)) return;
    this._tell("rangechange", byUser);
    clearTimeout(this.timeoutID);
    this.timeoutID = setTimeout(() => this._tell("rangechanged", byUser), 200);
  }
  _tell(type, byUser) {
    this.body.emitter.emit(type, { start: new Date(this.start), end: new Date(this.end), byUser });
  }
`;
// Past a bound it stops there, as wide as it was where that fits; wider or narrower than it may
// be, it keeps its middle, and at the least width it does not drift.
const APPLY_RANGE = `  _applyRange(start, end) {
    const { min, max, zoomMin, zoomMax } = this.options;
    if (isNaN(start + end)) throw new Error(\`No window: \${start} to \${end}\`);
    if (end < start) end = start;
    if (start < min) {
      end = Math.min(end + min - start, max);
      start = min;
    }
    if (end > max) {
      start = Math.max(start + max - end, min);
      end = max;
    }
    const isLeast = this.end - this.start === zoomMin && start >= this.start - 0.5 && end <= this.end;
    if (end - start < zoomMin && isLeast) ({ start, end } = this);
    const width = end - start;
    const more = (Math.min(Math.max(width, zoomMin), zoomMax) - width) / 2;
    start -= more;
    end += more;
    const changed = this.start !== start || this.end !== end;
    this.start = start;
    this.end = end;
    return changed;
  }
`;
const TOUCH = `  _onTouch() {
    this.touch = { start: this.start, end: this.end };
  }
`;
// Pixels of a pointer are the screen's: a page may be zoomed by style.
const DRAG_START = `  _onDragStart(event) {
    if (!this._isInsideRange(event)) return;
    this._onTouch();
    this.touch.dragging = true;
    this.touch.width = this.body.dom.centerContainer.getBoundingClientRect().width;
    this.body.dom.root.style.cursor = "move";
  }
`;
const DRAG = `  _onDrag({ deltaX }) {
    const { start, end, dragging, width } = this.touch;
    if (!dragging) return;
    const share = deltaX / width;
    const shift = (this.options.rtl ? share : -share) * (end - start);
    this._applyRange(start + shift, end + shift);
    this._tell("rangechange", true);
  }
`;
const DRAG_END = `  _onDragEnd() {
    if (!this.touch.dragging) return;
    this.touch.dragging = false;
    this.body.dom.root.style.cursor = "";
    this._tell("rangechanged", true);
  }
`;
// What was between the two fingers when the second came stays there.
const PINCH = `  _onPinch({ center, scale }) {
    const { touch } = this;
    const { left, right, width } = this.body.dom.centerContainer.getBoundingClientRect();
    const x = ((this.options.rtl ? right - center.x : center.x - left) / width) * this.body.domProps.center.width;
    const day = (touch.center ??= this.body.util.toTime(x).valueOf());
    this.setRange(day + (touch.start - day) / scale, day + (touch.end - day) / scale, true);
  }
`;
const IS_INSIDE = `  _isInsideRange({ center }) {
    const { left, right } = this.body.dom.centerContainer.getBoundingClientRect();
    return center.x >= left && center.x <= right;
  }
`;
// A timer outlived the timeline.
const DESTROY = `  destroy() {
    clearTimeout(this.timeoutID);
  }
`;
