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
const CREATE = `  on(type, listener) {
    (this.listeners[type] ??= []).push(listener);
  }
  emit(type, event) {
    for (const listener of this.listeners[type] ?? []) listener(event);
  }
  _create(container) {
    this.listeners = {};
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
    this.gestures = new Gestures(dom.root, (type, event) => this.emit(type, event));
  }
`;
const SET_OPTIONS = `  setOptions(options) {
    Object.assign(this.options, options);
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
    const height = (props.center.height = itemSet.height);
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
    place(dom.backgroundVertical, props.left.width + (rtl ? -1 : 1), 0);
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
    this.listeners = {};
    this.dom.root.remove();
    this.dom = null;
    this.gestures.destroy();
    this.range.destroy();
  }
`;
