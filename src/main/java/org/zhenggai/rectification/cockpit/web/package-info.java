/** Which of our pages in Cockpit the caller is offered, and what the engine does not count for a unit. */
package org.zhenggai.rectification.cockpit.web;
