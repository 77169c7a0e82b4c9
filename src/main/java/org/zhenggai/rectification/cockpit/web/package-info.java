/** Which of our pages in Cockpit the caller is offered. */
package org.zhenggai.rectification.cockpit.web;
