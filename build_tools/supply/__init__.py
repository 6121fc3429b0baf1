"""What the site is made of: bills of materials, licences, and whether anything is known to be harmful."""
