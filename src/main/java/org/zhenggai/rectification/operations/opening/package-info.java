/** 首次启用: leads whoever installs the software through its first hour in the browser, from three administrators to the first plan, once. */
package org.zhenggai.rectification.operations.opening;
