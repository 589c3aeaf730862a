/**
 * vis-timeline's ItemSet and Group, reduced to lanes: rows of a given pixel height with a
 * label. A lane is measured by nobody, so that panning and scrolling force no layout here.
 */
export function patchLanes(source) {
  patchLaneSet(source);
  patchLane(source);
}

const LANE_SET_METHODS = [
  'constructor',
  '_create',
  'setOptions',
  'markDirty',
  'destroy',
  'hide',
  'show',
  'redraw',
  'setGroups',
  '_onUpdateGroups',
  '_onAddGroups',
  '_onRemoveGroups',
  '_orderGroups',
];

function patchLaneSet(source) {
  source
    .keepMethods('ItemSet', LANE_SET_METHODS, 58)
    .replaceBetween(7, 'ItemSet.types = {', '/**\n * Handle added items')
    .replace(1, 'ItemSet.prototype._onAdd = ItemSet.prototype._onUpdate;\n')
    .replaceBetween(31, '    this.itemListeners = {', '    this.groupListeners = {')
    .replaceBetween(
      23,
      '        if (me.groupsData && me.groupsData.length > 0) {',
      '      },\n      update(_event, params) {\n        me._onUpdateGroups',
    )
    // Tap, press and drag of items, and the rows for items without a lane.
    .replaceBetween(
      75,
      '    // create ungrouped Group',
      '    // attach to the DOM\n    this.show();',
    )
    .replaceBetween(
      9,
      '        // add items with this groupId to the new group',
      '        group.show();',
    )
    .replaceMethod('ItemSet', 'setOptions', SET_OPTIONS)
    .replaceMethod('ItemSet', 'markDirty', '  markDirty() { this.groupIds = []; }\n')
    .replaceMethod('ItemSet', 'destroy', DESTROY)
    .replaceMethod('ItemSet', 'redraw', REDRAW)
    .replaceMethod('ItemSet', 'setGroups', SET_GROUPS)
    .replaceMethod('ItemSet', '_onRemoveGroups', REMOVE_GROUPS)
    .replaceMethod('ItemSet', '_orderGroups', ORDER_GROUPS);
}

const SET_OPTIONS = `  setOptions(options) {
    availableUtils.selectiveExtend(["rtl", "groupOrder"], this.options, options);
    this.body.dom[this.options.rtl ? "right" : "left"].append(this.dom.labelSet);
    this.markDirty();
  }
`;
const DESTROY = `  destroy() {
    this.hide();
    this.setGroups(null);
    this.body = null;
  }
`;
const REDRAW = `  redraw() {
    let resized = this._orderGroups();
    let height = 0;
    for (const id of this.groupIds) {
      resized = this.groups[id].redraw() || resized;
      height += this.groups[id].height;
    }
    this.dom.frame.style.height = height + "px";
    this.props.width = this.body.domProps.center.width;
    this.props.height = height;
    // From now on changes of lanes wait for the next frame.
    this.initialItemSetDrawn = true;
    return this._isResized() || resized;
  }
`;
const SET_GROUPS = `  setGroups(groups) {
    if (this.groupsData) {
      availableUtils.forEach(this.groupListeners, (callback, event) => {
        this.groupsData.off(event, callback);
      });
      const ids = this.groupsData.getIds();
      this.groupsData = null;
      this._onRemoveGroups(ids);
    }
    this.groupsData = groups;
    if (groups) {
      availableUtils.forEach(this.groupListeners, (callback, event) => {
        groups.on(event, callback, this.id);
      });
      this._onAddGroups(groups.getIds());
    }
    this.body.emitter.emit("_change", { queue: true });
  }
`;
const REMOVE_GROUPS = `  _onRemoveGroups(ids) {
    for (const id of ids) {
      this.groups[id].dispose();
      delete this.groups[id];
    }
    this.markDirty();
    this.body.emitter.emit("_change", { queue: true });
  }
`;
// All rows were taken out and put back: that lost the focus of whatever stood in a label.
const ORDER_GROUPS = `  _orderGroups() {
    if (!this.groupsData) return false;
    const ids = this.groupsData.getIds({ order: this.options.groupOrder });
    if (availableUtils.equalArray(ids, this.groupIds)) return false;
    this.groupIds = ids;
    const parents = [this.dom.labelSet, this.dom.foreground, this.dom.background, this.dom.axis];
    const parts = ["label", "foreground", "background", "axis"];
    parents.forEach((parent, p) => {
      ids.forEach((id, i) => {
        const part = this.groups[id].dom[parts[p]];
        if (parent.children[i] !== part) parent.insertBefore(part, parent.children[i] ?? null);
      });
    });
    return true;
  }
`;

const LANE_METHODS = ['constructor', '_create', 'setData', 'redraw', 'show', 'hide', 'dispose'];

function patchLane(source) {
  source
    .keepMethods('Group', LANE_METHODS, 27)
    .replaceBetween(8, '    const handleCheckRangedItems = () => {', '    this._create();')
    .replaceBetween(
      5,
      '    this.dom.marker = document.createElement("div");',
      '  }\n\n  /**\n   * Set the group data',
    )
    .replace(
      1,
      '    // update contents\n',
      '    this.laneHeight = (data && data.height) || 0;\n    // update contents\n',
    )
    // A label put back where it stood lost its focus.
    .replaceBetween(
      4,
      '      while (this.dom.inner.firstChild) {',
      '    } else if (content instanceof Object && content.isReactComponent)',
      '      if (this.dom.inner.firstChild !== content) this.dom.inner.replaceChildren(content);\n',
    )
    .replaceMethod('Group', 'redraw', LANE_REDRAW);
}

const LANE_REDRAW = `  redraw() {
    const resized = availableUtils.updateProperty(this, "height", this.laneHeight);
    if (resized) {
      for (const part of ["background", "foreground", "label"]) {
        this.dom[part].style.height = this.height + "px";
      }
    }
    return resized;
  }
`;
