import type { TestRunner, TestRunnerConfig } from '@web/test-runner';

/** Undefined where it could not start. */
export function startRunner(config: TestRunnerConfig): Promise<TestRunner | undefined>;
