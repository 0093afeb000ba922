import { type ReactNode, useState } from 'react';
import { appendEvent } from '../../../commands/append-event.ts';
import { draftEvent, type EventFields } from '../../../commands/draft-event.ts';
import type { LedgerFault } from '../../../core/ledger/check-event.ts';
import type { LedgerLine } from '../../../core/ledger/ledger-lists.ts';
import type { LedgerEventKind } from '../../../core/workspace/workspace.ts';
import { type LedgerWords, ledgerWordsOf } from '../../../text/ledger-words.ts';
import { Sheet } from '../../../ui/sheet.tsx';
import { useDesk } from '../use-data.ts';
import { EventArea, meantArea, optionText, useAreas } from './event-area.tsx';
import { Choice, Text } from './event-fields.tsx';
import type { SaidWords } from './said-words.ts';

/** A line from nothing, or one that corrects another. */
export type EventStart = { readonly kind: 'new' } | { readonly kind: 'correction'; readonly line: LedgerLine };

const events: readonly LedgerEventKind[] = ['identified', 'exited', 'returned', 'checked'];

/** The form of one line. What is refused stays in the form, with the reason. */
export function EventForm({
  start,
  words,
  said,
  until,
  onClose,
  onAdded,
}: {
  readonly start: EventStart;
  readonly words: LedgerWords;
  readonly said: SaidWords;
  readonly until: string;
  readonly onClose: () => void;
  readonly onAdded: (text: string) => void;
}): ReactNode {
  const desk = useDesk();
  const { form } = words;
  const corrected = start.kind === 'correction' ? start.line : null;
  const isWithdrawal = corrected?.subject === 'unit';
  const [fields, setFields] = useState<EventFields>(() => fieldsFor(corrected, until));
  const [areaText, setAreaText] = useState(corrected === null ? '' : optionText(corrected.name, corrected.area));
  const [reason, setReason] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const options = useAreas(areaText);
  const set = (change: Partial<EventFields>) => setFields({ ...fields, ...change });

  async function submit(): Promise<void> {
    const area = corrected?.area ?? meantArea(options, areaText);
    const draft = draftEvent(
      { ...fields, area, cause: said.causeId(fields.cause), evidence: said.evidenceId(fields.evidence) },
      areaText,
    );
    if ('fault' in draft) {
      setReason(words.fault(draft.fault, draft.context));
      return;
    }
    const place = corrected?.name ?? options.find(({ area: one }) => one.code === draft.area)?.area.name ?? draft.area;
    setWorking(true);
    const label = (language: 'zh' | 'en') => {
      const own = ledgerWordsOf(language);
      return own.label(own.eventOf(draft), place);
    };
    const refusal = await appendEvent(desk, draft, { zh: label('zh'), en: label('en') });
    setWorking(false);
    if (refusal === null) onAdded(words.added(words.eventOf(draft), place));
    else if (refusal.code === 'ledgerRefused')
      setReason(words.fault(refusal.context.fault as LedgerFault, refusal.context));
    else setReason(words.fault('areaUnknown', { area: areaText }));
  }

  return (
    <Sheet title={titleOf(corrected, words)} closeLabel={form.cancel} onClose={onClose} className="sheet-event">
      <form
        className="sheet-body event-form scroll"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {corrected === null ? (
          <>
            <Choice
              label={form.event}
              value={fields.event}
              options={events.map((id) => [id, words.eventOf({ event: id, subject: 'people' })])}
              onChange={(event) => set({ event })}
            />
            <Choice
              label={form.subject}
              value={fields.subject}
              options={[
                ['people', words.subjects.people],
                ['unit', words.subjects.unit],
              ]}
              onChange={(subject) => set({ subject })}
            />
            <EventArea words={words} text={areaText} options={options} onChange={setAreaText} />
          </>
        ) : (
          <p className="wide quiet">
            {isWithdrawal
              ? form.withdrawal
              : form.was(
                  corrected.households === null ? form.notStated : String(corrected.households),
                  corrected.people === null ? form.notStated : String(corrected.people),
                )}
          </p>
        )}
        <Choice
          label={form.precision}
          value={fields.precision}
          options={[
            ['day', form.precisions.day],
            ['year', form.precisions.year],
          ]}
          onChange={(precision) =>
            set({
              precision,
              date: precision === 'year' ? fields.date.slice(0, 4) : `${fields.date.slice(0, 4)}-12-31`,
            })
          }
        />
        {fields.precision === 'day' ? (
          <Text label={form.date} type="date" value={fields.date} onChange={(date) => set({ date })} />
        ) : (
          <Text label={form.year} inputMode="numeric" value={fields.date} onChange={(date) => set({ date })} />
        )}
        {!isWithdrawal && (
          <>
            <Text
              label={form.households}
              inputMode="numeric"
              value={fields.households}
              onChange={(households) => set({ households })}
            />
            <Text
              label={form.people}
              inputMode="numeric"
              value={fields.people}
              onChange={(people) => set({ people })}
            />
          </>
        )}
        <Text label={form.cause} options={said.causes} value={fields.cause} onChange={(cause) => set({ cause })} />
        <Text
          label={form.evidence}
          hint={form.evidenceHint}
          value={fields.evidence}
          onChange={(evidence) => set({ evidence })}
        />
        <Text label={form.by} value={fields.by} onChange={(by) => set({ by })} />
        {reason !== null && (
          <p className="wide refusal" role="alert">
            {reason}
          </p>
        )}
        <div className="wide event-actions">
          <button type="submit" className="button button-strong" disabled={isWorking}>
            {isWorking ? form.working : isWithdrawal ? words.withdrawShort : form.submit}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

function titleOf(corrected: LedgerLine | null, { form, withdraw }: LedgerWords): string {
  if (corrected === null) return form.title;
  return corrected.subject === 'unit' ? withdraw(corrected.id) : form.correction(corrected.id);
}

function fieldsFor(corrected: LedgerLine | null, until: string): EventFields {
  const isLater = corrected !== null && corrected.date > until;
  const isWithdrawal = corrected?.subject === 'unit';
  return {
    event: corrected === null ? 'exited' : 'correction',
    subject: corrected?.subject ?? 'people',
    area: corrected?.area ?? null,
    precision: 'day',
    date: isLater ? corrected.date : until,
    households: isWithdrawal ? '0' : String(corrected?.households ?? ''),
    people: isWithdrawal ? '0' : String(corrected?.people ?? ''),
    cause: '',
    evidence: '',
    by: '',
    corrects: corrected?.id ?? null,
  };
}
