/** What is never asked for: options the adapter does not set. */

export function patchIdle(source) {
  patchHiddenDates(source);
  source
    .keepMethods('TimeStep', STEP_METHODS, 3)
    .replaceMethod('TimeStep', 'setFormat', '  setFormat(format) { this.format = format; }\n', 10)
    // Instants are numbers and days everywhere.
    .drop('convert')
    .drop('isDataViewLike');
}

const STEP_METHODS = [
  ...['constructor', 'setFormat', 'setRange', 'start', 'roundToMinor', 'hasNext', 'next'],
  ...['getCurrent', 'setScale', 'setMinimumStep', 'isMajor', 'getLabelMinor', 'getLabelMajor'],
  'getClassName',
];

/** Spans of time cut out of the axis. */
function patchHiddenDates(source) {
  source.replaceBetween(
    607,
    'function convertHiddenOptions(',
    '/**\n * The class TimeStep is an iterator',
    NO_HIDDEN_DATES,
  );
}

const NO_HIDDEN_DATES = `function stepOverHiddenDates() {}
const snapAwayFromHidden = (_hiddenDates, time) => time;
const toScreen = ({ range: { start, end } }, time, width) => ((time - start) / (end - start)) * width;
const toTime = ({ range: { start, end } }, x, width) => new Date((x / (width || 1)) * (end - start) + start);

`;
