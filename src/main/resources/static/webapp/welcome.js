/* Everything of ours that Welcome begins with; served as one file (PageModules). */
import './language.js';
import './choice.js';
import './session.js';
import './opening-note.js';
import './accessible.js';

export default [];
