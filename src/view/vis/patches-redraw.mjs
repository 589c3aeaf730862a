/**
 * How the frame and its axis are drawn: sizes are read when something may have changed them and
 * not before every frame, lanes say how high they are, and every part is written once. A redraw
 * so makes the browser lay out once, after everything is written.
 */
export function patchFrameRedraw(source) {
  source
    .replaceMethod('Core', '_create', CREATE, 429)
    .replaceMethod('Core', 'setOptions', SET_OPTIONS, 167)
    .replaceMethod('Core', '_redraw', REDRAW, 210)
    .replaceMethod('Core', '_setDOM', SET_DOM, 51)
    .replaceMethod('Core', 'destroy', DESTROY, 41);
}

// Without the panels, shadows and listeners of a timeline that scrolls by itself.
const CREATE = `  _create(container) {
    const dom = (this.dom = { container });
    const add = (parent, name, className) => {
      dom[name] = document.createElement("div");
      dom[name].className = className;
      parent.append(dom[name]);
    };
    add(container, "root", "vis-timeline");
    add(dom.root, "backgroundVertical", "vis-panel vis-background");
    for (const side of ["center", "left", "right"]) {
      add(dom.root, side + "Container", "vis-panel vis-" + side);
      add(dom[side + "Container"], side, "vis-content");
    }
    add(dom.root, "top", "vis-panel vis-top");
    this.props = { root: {}, center: {}, left: {}, right: {}, top: {} };
    this._origRedraw = this._redraw.bind(this);
    this._redraw = () => {
      this.scheduled ||= requestAnimationFrame(this._origRedraw);
    };
    this.on("rangechange", this._redraw);
    this.on("_change", this._redraw);
    this.hammer = new modifiedHammer(dom.root);
    disablePreventDefaultVertically(this.hammer.get("pinch").set({ enable: true }));
    this.hammer.get("pan").set({ threshold: 5, direction: modifiedHammer.DIRECTION_HORIZONTAL });
    for (const type of ["pinch", "panstart", "panmove", "panend"]) {
      this.hammer.on(type, (event) => this.emit(type, event));
    }
    onTouch(this.hammer, (event) => this.emit("touch", event));
  }
`;
const SET_OPTIONS = `  setOptions(options) {
    availableUtils.selectiveExtend(["moment", "rtl"], this.options, options);
    for (const component of this.components) component.setOptions(options);
    this.measured = false;
    this._redraw();
  }
`;
// "draw" is heard before lanes are drawn, "changed" after everything is: both know the sizes.
const REDRAW = `  _redraw() {
    cancelAnimationFrame(this.scheduled);
    this.scheduled = 0;
    const { dom, props, itemSet, timeAxis } = this;
    if (!dom) return;
    // What hears of it may change what sizes depend on.
    for (let round = 0; round === 0 || (round < 3 && !this.measured); round += 1) {
      if (!this.measured) this._setDOM();
      if (!props.root.width) return;
      this.emit("draw");
    }
    itemSet.redraw();
    const height = (props.center.height = itemSet.props.height);
    props.root.height = props.top.height + height + 1;
    dom.root.style.height = dom.backgroundVertical.style.height = props.root.height + "px";
    for (const side of ["center", "left", "right"]) {
      dom[side + "Container"].style.height = height + 2 + "px";
    }
    timeAxis.redraw();
    cancelAnimationFrame(this.scheduled);
    this.scheduled = 0;
    this.emit("changed");
  }
`;
// Reads all there is to read, then places what depends on it. A panel without contents is its border.
const SET_DOM = `  _setDOM() {
    const { dom, props, timeAxis } = this;
    const { rtl } = this.options;
    this.measured = true;
    dom.root.classList.toggle("vis-rtl", !!rtl);
    dom.root.classList.toggle("vis-ltr", !rtl);
    timeAxis._calculateCharSize();
    const { minorCharHeight, majorCharHeight } = timeAxis.props;
    props.top.height = minorCharHeight + majorCharHeight;
    props.root.width = dom.root.offsetWidth;
    for (const side of ["left", "right"]) {
      props[side].width = dom[side + "Container"].clientWidth || -1;
    }
    const { width } = (props.center = { ...props.center, width: props.root.width - props.left.width - props.right.width });
    const place = ({ style }, left, top) => {
      style.left = left + "px";
      style.top = top + "px";
    };
    place(dom.backgroundVertical, props.left.width + 1, 0);
    place(dom.top, props.left.width, 0);
    place(dom.centerContainer, props.left.width, props.top.height);
    place(dom.leftContainer, 0, props.top.height);
    place(dom.rightContainer, props.left.width + width, props.top.height);
    for (const name of ["backgroundVertical", "top", "centerContainer"]) {
      dom[name].style.width = width + "px";
    }
  }
`;
const DESTROY = `  destroy() {
    cancelAnimationFrame(this.scheduled);
    this.setGroups(null);
    this.off();
    this.dom.root.remove();
    this.dom = null;
    this.hammer.destroy();
    for (const component of this.components) component.destroy();
    this.body = null;
  }
`;

export function patchAxisRedraw(source) {
  source
    .replaceMethod('TimeAxis', '_create', CREATE_AXIS, 10)
    .replaceMethod('TimeAxis', 'redraw', REDRAW_AXIS, 67)
    .replaceMethod('TimeAxis', '_calculateCharSize', MEASURE_AXIS, 33)
    // Classes for every day and month took most of the time; years are enough to find a line by.
    .replace(1, '      className = step.getClassName();\n', CLASS_NAME);
}

const CLASS_NAME = `      className = step.scale === "year" ? "vis-year" + step.current.year() : "";
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
    props.minorLineWidth = props.majorLineWidth = 1;
    this.dom.foreground.style.height = props.minorLabelHeight + props.majorLabelHeight + "px";
    this._repaintLabels();
  }
`;
