import '../../../ui/tokens.css';
import './public.css';
import { startEmbedForm } from './embed-form.ts';
import { startModes } from './modes.ts';
import { pageFacts } from './page-facts.ts';
import { startPlaceView } from './place-view.ts';
import { startReader } from './reader.ts';
import { startSearch } from './search.ts';

const facts = pageFacts();
const reader = startReader();
startModes(facts, reader);
startSearch(facts);
startPlaceView(facts, reader);
void startEmbedForm(facts, reader);
