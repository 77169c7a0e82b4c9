/** What every page of the engine's web applications shares: language, our style sheet, the way in, and the rehearsal clock. */
package org.zhenggai.rectification.pages.shell;
