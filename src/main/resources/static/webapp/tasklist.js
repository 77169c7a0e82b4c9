/* Everything of ours that Tasklist begins with; served as one file (PageModules). What is opened later is asked for then, by import(). */
import './transport.js';
import './language.js';
import './choice.js';
import './session.js';
import './opening-note.js';
import './accessible.js';
import './login-again.js';
import './bars.js';
import './submit.js';
import './refusals.js';
import './bell.js';
import caseFile from 'zhenggai/plugin/case-file';
import desk from 'zhenggai/plugin/desk';
import formDesk from 'zhenggai/plugin/form-desk';

export default [...caseFile, ...formDesk, ...desk];
