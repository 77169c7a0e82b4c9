/** What the case file shows that no other room says in words. */
package org.zhenggai.rectification.tasklist.web;
