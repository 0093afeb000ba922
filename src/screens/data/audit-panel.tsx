import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { runAudit } from '../../commands/run-audit.ts';
import { setData } from '../../commands/set-data.ts';
import type { CheckId, Finding } from '../../core/audit/finding.ts';
import type { Severity } from '../../core/issue.ts';
import type { OpenWorkspace } from '../../state/session-store.ts';
import type { ViewState } from '../../state/view-store.ts';
import { addressOf } from '../../state/view-url.ts';
import { type AuditNames, auditMessage, findingPlace } from '../../text/audit-messages.ts';
import { auditTitles } from '../../text/audit-sentences.ts';
import { dateText } from '../../text/dates.ts';
import { countText } from '../../text/numbers.ts';
import { thresholdWordsOf } from '../../text/threshold-words.ts';
import { TableExport } from './table-export.tsx';
import { ThresholdForm } from './threshold-form.tsx';
import { useData, useDesk, useSession, useView, useWords } from './use-data.ts';

const step = 100;

/** Points to be checked: filtered by check, each a link to its place on the map, saved as a table. */
export function AuditPanel(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const workspace = useSession((session) => session.workspace);
  const audit = useData((data) => data.audit);
  const key = workspace?.key ?? null;
  useEffect(() => {
    if (key !== null) void runAudit(desk);
  }, [desk, key]);
  if (workspace === null) return <p className="data-empty">{words.audit.needsWorkspace}</p>;
  if (audit === null || audit.key !== key)
    return (
      <>
        <ThresholdForm />

        <div className="data-waiting" role="status">
          <p>{words.audit.running}</p>
          <progress aria-label={words.audit.running} />
        </div>
      </>
    );
  return (
    <>
      <ThresholdForm />
      <Findings workspace={workspace} audit={audit} />
    </>
  );
}

type Audit = NonNullable<ReturnType<ReturnType<typeof useDesk>['data']['getState']>['audit']>;

function Findings({ workspace, audit }: { readonly workspace: OpenWorkspace; readonly audit: Audit }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const view = useView((state) => state);
  const { language } = view;
  const check = useData((data) => data.check);
  const [shown, setShown] = useState(step);
  const { findings } = audit.answer;
  const names = useMemo(() => namesOf(workspace, audit, language), [workspace, audit, language]);
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [county, setCounty] = useState<string | null>(null);
  const filtered = useMemo(
    () =>
      findings.filter(
        (finding) =>
          (severity === null || finding.severity === severity) &&
          (county === null || audit.answer.counties[finding.where.area ?? ''] === county),
      ),
    [findings, severity, county, audit],
  );
  const counts = useMemo(() => countsOf(filtered), [filtered]);
  const chosen = check === null ? filtered : filtered.filter((finding) => finding.check === check);
  const counties = workspace.summary.areas.filter(({ code }) => Object.values(audit.answer.counties).includes(code));
  const filterWords = thresholdWordsOf(language);
  return (
    <section className="audit">
      <div className="audit-head">
        <div>
          <h2>{words.audit.title}</h2>
          <p className="quiet">{words.audit.intro(dateText(audit.asOf, language))}</p>
        </div>
        {chosen.length > 0 && (
          <TableExport
            name={words.audit.title}
            file={[workspace.summary.name, words.audit.title]}
            document={async () => {
              const { auditDocument } = await import('./audit-document.ts');
              return auditDocument(chosen, { workspace, names, asOf: audit.asOf, language });
            }}
          />
        )}
      </div>
      {findings.length === 0 ? (
        <p className="data-empty">{words.audit.none}</p>
      ) : (
        <>
          <div className="audit-filters">
            <label>
              {filterWords.severity}
              <select
                className="field"
                value={severity ?? ''}
                onChange={({ target: { value } }) => setSeverity(value === '' ? null : (value as Severity))}
              >
                <option value="">{filterWords.all}</option>
                {(['error', 'warning', 'info'] as const).map((id) => (
                  <option key={id} value={id}>
                    {words.audit.severity[id]}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {filterWords.area}
              <select
                className="field"
                value={county ?? ''}
                onChange={({ target: { value } }) => setCounty(value === '' ? null : value)}
              >
                <option value="">{filterWords.all}</option>
                {counties.map(({ code, name, nameEn }) => (
                  <option key={code} value={code}>
                    {language === 'en' && nameEn ? nameEn : name}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <fieldset className="chips" aria-label={words.audit.filter}>
            {[[null, filtered.length] as const, ...counts].map(([id, count]) => (
              <button
                key={id ?? ''}
                type="button"
                className="chip"
                aria-pressed={check === id}
                onClick={() => {
                  setShown(step);
                  setData(desk, { check: id });
                }}
              >
                {id === null ? words.audit.all : auditTitles[id][language]} <b>{countText(count)}</b>
              </button>
            ))}
          </fieldset>
          <table className="findings">
            <thead>
              <tr>
                <th scope="col">{words.audit.columns.severity}</th>
                <th scope="col">{words.audit.columns.check}</th>
                <th scope="col">{words.audit.columns.area}</th>
                <th scope="col">{words.audit.columns.message}</th>
              </tr>
            </thead>
            <tbody>
              {chosen.slice(0, shown).map((finding, i) => {
                const address = addressFor(finding, view, workspace);
                const place = findingPlace(finding, names);
                return (
                  <tr key={i}>
                    <td className={`severity severity-${finding.severity}`}>
                      {words.audit.severity[finding.severity]}
                    </td>
                    <td>{auditTitles[finding.check][language]}</td>
                    <td>
                      {address === null ? (
                        place
                      ) : (
                        <a className="link-button" href={address} title={words.audit.zoom(place)}>
                          {place}
                        </a>
                      )}
                    </td>
                    <td>{auditMessage(finding, names, language)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {chosen.length > shown && (
            <button type="button" className="button" onClick={() => setShown(shown + step * 3)}>
              {words.audit.more(countText(chosen.length - shown))}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function countsOf(findings: readonly Finding[]): readonly (readonly [CheckId, number])[] {
  const counts = new Map<CheckId, number>();
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1);
  return [...counts];
}

function namesOf({ summary }: OpenWorkspace, { answer }: Audit, language: 'zh' | 'en'): AuditNames {
  const titles = (list: OpenWorkspace['summary']['indicators'] | OpenWorkspace['summary']['targets']) =>
    new Map<string, string>(list.map(({ id, title }) => [id, title[language]]));
  const [indicators, targets] = [titles(summary.indicators), titles(summary.targets)];
  return {
    area: (code) => answer.names[code]?.[language] ?? code,
    indicator: (id) => indicators.get(id) ?? id,
    target: (id) => targets.get(id) ?? id,
  };
}

/** The meeting at the place of a finding: a drawn area by itself, a village within the area that holds it. */
function addressFor({ where }: Finding, view: ViewState, { summary }: OpenWorkspace): string | null {
  if (where.area === undefined) return null;
  const drawn = new Map<string, OpenWorkspace['summary']['areas'][number]>(
    summary.areas.map((area) => [area.code, area]),
  );
  const own = drawn.get(where.area);
  const root = own
    ? own.parent
    : ([9, 6].map((length) => where.area!.slice(0, length)).find((code) => drawn.has(code)) ?? null);
  const isKnown = summary.indicators.some(({ id }) => id === where.indicator);
  return addressOf('meeting', {
    ...view,
    root,
    level: null,
    area: where.area,
    card: null,
    edges: [],
    ...(isKnown
      ? { subject: { kind: 'indicator' as const, id: where.indicator!, dimension: null, category: null } }
      : {}),
    ...(where.period === undefined ? {} : { period: where.period.slice(0, 4) }),
    layers: own ? view.layers : ['villages'],
  });
}
