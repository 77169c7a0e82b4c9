/** What the system administrator does where a case is stuck (流程维护): failed steps are tried again, held tasks set free or given on. */
package org.zhenggai.rectification.operations.repair;
