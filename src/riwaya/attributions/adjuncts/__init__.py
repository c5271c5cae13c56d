"""Reports told by something beside a clause: «بحسب X», «…، يقول X، …», «رسالة فحواها أن»."""
