/** Our pages inside Cockpit: serves their scripts and says who is offered which page. */
package org.zhenggai.rectification.pages.cockpit;
