/** Administrative acts and changed models over HTTP. */
package org.zhenggai.rectification.administration.web;
