/** Checks submitted values against a Camunda Form's schema, on the server, for every client. */
package org.zhenggai.rectification.ground.engine.form;
