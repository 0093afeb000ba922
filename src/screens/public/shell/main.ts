import '../../../ui/tokens.css';
import './public.css';
