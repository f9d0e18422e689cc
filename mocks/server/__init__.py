"""The platform as a server: sites, visits, the control interface, the process."""
