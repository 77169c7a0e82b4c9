/* Everything of ours that Cockpit begins with; served as one file (PageModules). What is opened later is asked for then, by import(). */
import './transport.js';
import './language.js';
import './choice.js';
import './session.js';
import './opening-note.js';
import './accessible.js';
import './login-again.js';
import './bars.js';
import './bell.js';
import accounts from 'zhenggai/plugin/accounts';
import administration from 'zhenggai/plugin/administration';
import auditLog from 'zhenggai/plugin/audit-log';
import caseView from 'zhenggai/plugin/case-view';
import condition from 'zhenggai/plugin/condition';
import dashboard from 'zhenggai/plugin/dashboard';
import notificationSettings from 'zhenggai/plugin/notification-settings';
import planIntake from 'zhenggai/plugin/plan-intake';

export default [...planIntake, ...notificationSettings, ...dashboard, ...caseView, ...accounts, ...auditLog, ...administration, ...condition];
