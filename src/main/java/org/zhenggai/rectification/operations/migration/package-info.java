/** Versions of the models in use, and the move of running cases to the latest one on the system administrator's command (流程版本). */
package org.zhenggai.rectification.operations.migration;
