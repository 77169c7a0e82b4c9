/** Administrative acts, changed models and officers' accounts over HTTP. */
package org.zhenggai.rectification.administration.web;
