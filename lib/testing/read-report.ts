import { existsSync, readFileSync } from "node:fs";

/** What the JSON report of one run says: how many tests had which end, and what the failed ones said. */
export interface Report {
  passed: number;
  failed: number;
  skipped: number;
  /** `file: name of the test`, then the first lines of its error, indented. */
  failures: string[];
}

interface VitestReport {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  testResults?: {
    name: string;
    message?: string;
    status: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[];
  }[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    file: string;
    title: string;
    tests: { status: string; results: { error?: { message?: string } }[] }[];
  }[];
}

interface PlaywrightReport extends PlaywrightSuite {
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
}

const linesShown = 12;

function failure(file: string, name: string, message = "no message"): string {
  const lines = message.split("\n").slice(0, linesShown);
  return [`${file}: ${name}`, ...lines.map((line) => `   ${line}`)].join("\n");
}

function readVitest(report: VitestReport): Report {
  const failures: string[] = [];
  for (const { name, message, status, assertionResults } of report.testResults ?? []) {
    const file = name.slice(name.lastIndexOf("/") + 1);
    const failed = assertionResults.filter((each) => each.status === "failed");
    for (const each of failed) failures.push(failure(file, each.fullName, each.failureMessages?.join("\n")));
    if (status === "failed" && failed.length === 0) failures.push(failure(file, "the file itself", message));
  }
  return {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: report.numPendingTests ?? 0,
    failures,
  };
}

function failuresOf(suite: PlaywrightSuite): string[] {
  const own = (suite.specs ?? []).flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ status, results }) => {
        const message = results.find(({ error }) => error)?.error?.message;
        return failure(file, status === "flaky" ? `${title} (passed on a second try)` : title, message);
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap((each) => failuresOf(each))];
}

function readPlaywright(report: PlaywrightReport): Report {
  const { expected, unexpected, flaky, skipped } = report.stats ?? {
    expected: 0,
    unexpected: 0,
    flaky: 0,
    skipped: 0,
  };
  return { passed: expected + flaky, failed: unexpected, skipped, failures: failuresOf(report) };
}

/** The report a test program left in a file; all zero where it left none. */
export function readReport(kind: "vitest" | "playwright", file: string): Report {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0, failures: [] };
  const report: unknown = JSON.parse(readFileSync(file, "utf8"));
  return kind === "vitest" ? readVitest(report as VitestReport) : readPlaywright(report as PlaywrightReport);
}
