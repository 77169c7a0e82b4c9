/** Evidence over HTTP. */
package org.zhenggai.rectification.casework.evidence.web;
