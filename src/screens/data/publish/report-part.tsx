import type { ReactNode } from 'react';
import type { TriedRelease } from '../../../commands/try-release.ts';
import { countText } from '../../../text/numbers.ts';
import { publishWordsOf } from '../../../text/publish-words.ts';
import { releaseReportText } from '../../../text/release-report.ts';
import { useView, useWords } from '../use-data.ts';

/** What was done to protect the release: rules, counts, what was withheld and why, the result of the attack. No values. */
export function ReportPart({ tried }: { readonly tried: TriedRelease }): ReactNode {
  const language = useView((view) => view.language);
  const words = publishWordsOf(language);
  const { levels } = useWords();
  const { release } = tried;
  const { report } = release;
  const titles = new Map(release.indicators.map(({ id, title }) => [id, title[language]]));
  const levelNames: Readonly<Record<string, string>> = levels;
  return (
    <section aria-labelledby="publish-report">
      <h3 id="publish-report">{words.report.title}</h3>
      <ul className="publish-report">
        {releaseReportText(release, language)
          .split('\n')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      <details className="publish-counts">
        <summary>{words.report.counts}</summary>
        <div className="publish-tables">
          <Counts
            heading={words.indicator}
            rows={report.byIndicator.map((row) => ({ ...row, name: titles.get(row.indicator) ?? row.indicator }))}
          />
          <Counts
            heading={words.report.level}
            rows={report.byLevel.map((row) => ({
              ...row,
              name: row.level === 'customArea' ? words.report.customArea : (levelNames[row.level] ?? row.level),
            }))}
          />
        </div>
      </details>
    </section>
  );
}

function Counts(props: {
  readonly heading: string;
  readonly rows: readonly { readonly name: string; readonly published: number; readonly withheld: number }[];
}): ReactNode {
  const { heading, rows } = props;
  const words = publishWordsOf(useView((view) => view.language));
  return (
    <table className="publish-table">
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{words.report.published}</th>
          <th scope="col">{words.report.withheld}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, published, withheld }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{countText(published)}</td>
            <td>{countText(withheld)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
