/** Letters over HTTP, under the caller's rights. */
package org.zhenggai.rectification.letter.web;
