/** Dispatch sheets and notices over HTTP, under the caller's rights. */
package org.zhenggai.rectification.dispatch.web;
