/** How somebody becomes a caller: password, second factor, the pages for both, and the sessions that come of it. */
package org.zhenggai.rectification.ground.access.login;
