/** Requests to change a case's due date, clock or category (延期、暂停办理、类别转换), from the request to the decision. */
package org.zhenggai.rectification.procedures.changerequest;
