/** Test runner reporter: failures in full, one line a browser, and the counts. */
import { relative } from 'node:path';
import { format } from 'node:util';
import { formatError } from '@web/test-runner';
import { root } from './server.mjs';

function* flatten(suite, names = []) {
  for (const test of suite?.tests ?? [])
    yield { ...test, title: [...names, test.name].join(' › ') };
  for (const child of suite?.suites ?? []) yield* flatten(child, [...names, child.name]);
}

function indent(text) {
  return text.replace(/^/gm, '    ');
}

function count(session) {
  const tests = [...flatten(session.testResults)];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  // A file that did not load, timed out or held no test has failed as a whole.
  const broken = failed === 0 && (!session.passed || tests.length === 0);
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: failed + (broken ? 1 : 0),
    skipped: tests.filter((test) => test.skipped).length,
  };
}

function print(session) {
  const file = relative(root, session.testFile);
  const tests = [...flatten(session.testResults)];
  const say = (title, text) =>
    console.log(`  ${file} (${session.browser.name}) ${title}\n${indent(text)}`);
  for (const log of session.logs) say('logged', format(...log));
  for (const error of session.errors) say('', formatError(error));
  for (const { title, error, passed, skipped } of tests)
    if (!passed && !skipped) say(title, error ? formatError(error) : 'failed');
  if (!session.passed) for (const url of session.request404s) say('not found', url);
  if (session.passed && tests.length === 0) say('', 'holds no test');
}

export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

export const NONE = { passed: 0, failed: 0, skipped: 0 };

/** Calls `done` with the counts of all browsers together. */
export function browserReporter(done) {
  const start = performance.now();
  return {
    // What a run spends its time on, and where it is when it is stopped.
    reportTestFileResults({ testFile }) {
      const seconds = (performance.now() - start) / 1000;
      console.log(`  ${seconds.toFixed(0).padStart(5)} s  ${relative(root, testFile)}`);
    },
    onTestRunFinished({ sessions }) {
      const byBrowser = new Map();
      for (const session of sessions) {
        print(session);
        const { name } = session.browser;
        byBrowser.set(name, add(byBrowser.get(name) ?? NONE, count(session)));
      }
      for (const [name, { passed, failed, skipped }] of byBrowser)
        console.log(`  ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      done([...byBrowser.values()].reduce(add, NONE));
    },
  };
}
