/** Our pages inside Cockpit: says who is offered which page; the library of their charts. */
package org.zhenggai.rectification.pages.cockpit;
