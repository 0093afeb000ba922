import { type ReactNode, useMemo, useState } from 'react';
import { meetingPage } from '../../paper/meeting-page.ts';
import { drawnLayers } from '../../state/selectors/drawn-layers.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { meetingPageOf } from './meeting-page-of.ts';
import { useSession, useShown, useView, useWords, useWorkspace } from './use-desk.ts';
import './print.css';

const sizes = ['A4', 'A3'] as const;

/** Preview of the one page; it is printed by the browser or saved as SVG. */
export function PrintSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords();
  const view = useView((state) => state);
  const { language, card } = view;
  const workspace = useWorkspace();
  const shown = useShown();
  const figures = useSession((session) => session.figures);
  const cards = figures.cards?.data ?? null;
  const { villages, projects } = drawnLayers(view, shown, figures, workspace);
  const [size, setSize] = useState<(typeof sizes)[number]>('A4');
  const svg = useMemo(() => {
    const drawn = { villages, projects };
    return meetingPage(meetingPageOf({ size, language, workspace, shown, cards: cards ?? [], openCard: card, drawn }));
  }, [size, language, workspace, shown, cards, card, villages, projects]);
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return (
    <>
      <Sheet
        title={words.print.title}
        closeLabel={words.buttons.close}
        onClose={onClose}
        className="sheet-print"
        actions={
          <>
            <fieldset className="segments" aria-label={words.print.size}>
              {sizes.map((one) => (
                <button
                  key={one}
                  type="button"
                  className="segment"
                  aria-pressed={one === size}
                  onClick={() => setSize(one)}
                >
                  {one}
                </button>
              ))}
            </fieldset>
            <button
              type="button"
              className="button button-outlined"
              onClick={() => save(svg, `${workspace.summary.name}-${shown.resolved.asOf}.svg`)}
            >
              {words.print.save}
            </button>
            <button type="button" className="button button-strong" onClick={() => window.print()}>
              {words.print.print}
            </button>
          </>
        }
      >
        <div className="sheet-body print-body">
          <img className="print-preview" src={address} alt={words.print.preview} />
        </div>
      </Sheet>
      <img className={`print-page print-page-${size.toLowerCase()}`} src={address} alt="" />
    </>
  );
}

function save(svg: string, name: string): void {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
