import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { DataDesk } from '../../commands/data-desk.ts';
import type { DataState } from '../../state/data-store.ts';
import type { SessionState } from '../../state/session-store.ts';
import type { ViewState } from '../../state/view-store.ts';
import { type Catalogue, catalogueOf } from '../../text/catalogue.ts';
import { type DataWords, dataWordsOf } from '../../text/data-words.ts';

export const DataContext = createContext<DataDesk | null>(null);

/** The stores and workers of the data desk. */
export function useDesk(): DataDesk {
  const desk = useContext(DataContext);
  if (!desk) throw new Error('expected a desk around the data screen, got none');
  return desk;
}

export function useData<Part>(select: (data: DataState) => Part): Part {
  return useStore(useDesk().data, select);
}

export function useView<Part>(select: (view: ViewState) => Part): Part {
  return useStore(useDesk().view, select);
}

export function useSession<Part>(select: (session: SessionState) => Part): Part {
  return useStore(useDesk().session, select);
}

export function useWords(): DataWords {
  return dataWordsOf(useView((view) => view.language));
}

/** Words that the screens share. */
export function useCatalogue(): Catalogue {
  return catalogueOf(useView((view) => view.language));
}
