/** Handing a task on within a unit (转办): to a colleague who may do it too, with a reason. */
package org.zhenggai.rectification.casework.handing;
