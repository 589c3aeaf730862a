import type { TestRunner, TestRunnerConfig } from '@web/test-runner';

/** Undefined if it could not start. */
export function startRunner(config: TestRunnerConfig): Promise<TestRunner | undefined>;
